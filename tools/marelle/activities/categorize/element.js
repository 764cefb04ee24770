/** Elements to put away, with one radio per category. */
import { Pairing } from "../../../../theme/player/pairing.js";

export class Categorize extends Pairing {}
