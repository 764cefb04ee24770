/** A question with one or several right pictures to tick. */
import { Picking } from "../../../../theme/player/picking.js";

export class ImageChoice extends Picking {}
