/** Pairs to find again, with one native list per left side. */
import { Pairing } from "../../../../theme/player/pairing.js";

export class Match extends Pairing {}
