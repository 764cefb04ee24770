/** A question with one or several right answers to tick. */
import { Picking } from "../../../../theme/player/picking.js";

export class Choice extends Picking {}
