/** Missing words to type. */
import { Typing } from "../../../../theme/player/typing.js";

export class GapText extends Typing {}
