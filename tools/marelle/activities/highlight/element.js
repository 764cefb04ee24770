/** Words to find in a text: each is a box to tick. */
import { Picking } from "../../../../theme/player/picking.js";

export class Highlight extends Picking {}
