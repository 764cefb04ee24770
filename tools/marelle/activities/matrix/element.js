/** A table to fill in, with one radio per row and column. */
import { Pairing } from "../../../../theme/player/pairing.js";

export class Matrix extends Pairing {}
