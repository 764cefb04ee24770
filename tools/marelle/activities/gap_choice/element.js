/** Missing words to choose, each from a native list. */
import { Pairing } from "../../../../theme/player/pairing.js";

export class GapChoice extends Pairing {}
