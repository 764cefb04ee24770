"""Every code of the core, by hundreds: what can be wrong, named once and for ever.

1xx files and their syntax, 2xx schema, 3xx activities, 4xx references, 6xx budgets of the outputs,
7xx print and podcasts, 8xx the rest. The 5xx belong to ``rules/``, each in the file of its rule.
An identifier or a name that was released is never given to another finding.
"""

from marelle.diagnostics import Code, Severity

_WARNING = Severity.WARNING

# 1xx: files, encodings, YAML, Markdown, pictures
UNREADABLE_FILE = Code("MRL101", "unreadable-file")
NOT_UTF8 = Code("MRL102", "not-utf8")
BYTE_ORDER_MARK = Code("MRL103", "byte-order-mark", _WARNING)
CARRIAGE_RETURN = Code("MRL104", "carriage-return", _WARNING)
FILE_TOO_BIG = Code("MRL105", "file-too-big")
SYMLINK = Code("MRL106", "symlink")
CASE_TWINS = Code("MRL107", "case-twins")
UNICODE_TWINS = Code("MRL108", "unicode-twins")
RESERVED_NAME = Code("MRL109", "reserved-name")
BAD_FILE_NAME = Code("MRL110", "bad-file-name")
YAML_SYNTAX = Code("MRL111", "yaml-syntax")
DUPLICATE_KEY = Code("MRL112", "duplicate-key")
YAML_TAG = Code("MRL113", "yaml-tag")
SEVERAL_DOCUMENTS = Code("MRL114", "several-documents")
TOO_MANY_ALIASES = Code("MRL115", "too-many-aliases")
TOO_DEEP = Code("MRL116", "too-deep")
TOO_MANY_VALUES = Code("MRL117", "too-many-values")
TAB = Code("MRL118", "tab")
BAD_KEY = Code("MRL119", "bad-key")
EMPTY_FILE = Code("MRL120", "empty-file")
INVISIBLE_CHARACTER = Code("MRL121", "invisible-character")
UNKNOWN_ALIAS = Code("MRL122", "unknown-alias")
BAD_NUMBER = Code("MRL123", "bad-number")
SWALLOWED_TEXT = Code("MRL124", "swallowed-text", _WARNING)
COLON_IN_TEXT = Code("MRL125", "colon-in-text")
UNCLOSED_QUOTE = Code("MRL126", "unclosed-quote")
UNUSED_ANCHOR = Code("MRL127", "unused-anchor", _WARNING)
MISSING_TITLE = Code("MRL130", "missing-title")
SEVERAL_TITLES = Code("MRL131", "several-titles")
RAW_HTML = Code("MRL132", "raw-html")
SLOW_MARKDOWN = Code("MRL133", "slow-markdown")
UNKNOWN_BLOCK = Code("MRL134", "unknown-block")
BAD_LINK = Code("MRL135", "bad-link")
EMPTY_BLOCK = Code("MRL136", "empty-block")
UNKNOWN_BLOCK_OPTION = Code("MRL137", "unknown-block-option")
MISSING_BLOCK_PART = Code("MRL138", "missing-block-part")
BAD_BLOCK_PART = Code("MRL139", "bad-block-part")
SVG_SYNTAX = Code("MRL140", "svg-syntax")
SVG_DOCTYPE = Code("MRL141", "svg-doctype")
SVG_FORBIDDEN = Code("MRL142", "svg-forbidden")
SVG_TOO_BIG = Code("MRL143", "svg-too-big")
SVG_NO_VIEWBOX = Code("MRL144", "svg-no-viewbox")
PICTURE_UNREADABLE = Code("MRL145", "picture-unreadable")
PICTURE_TOO_LARGE = Code("MRL146", "picture-too-large")
MEDIA_UNREADABLE = Code("MRL147", "media-unreadable")
BAD_CAPTIONS = Code("MRL148", "bad-captions")
PANORAMA_UNFIT = Code("MRL149", "panorama-unfit")

# 2xx: what the schemas say
MISSING_KEY = Code("MRL201", "missing-key")
WRONG_TYPE = Code("MRL202", "wrong-type")
UNKNOWN_KEY = Code("MRL203", "unknown-key")
UNKNOWN_VALUE = Code("MRL204", "unknown-value")
TOO_SHORT = Code("MRL205", "too-short")
TOO_LONG = Code("MRL206", "too-long")
BAD_PATTERN = Code("MRL207", "bad-pattern")
BAD_DATE = Code("MRL208", "bad-date")
BAD_ADDRESS = Code("MRL209", "bad-address")
TOO_SMALL = Code("MRL210", "too-small")
TOO_GREAT = Code("MRL211", "too-great")
TOO_FEW = Code("MRL212", "too-few")
TOO_MANY = Code("MRL213", "too-many")
REPEATED_VALUE = Code("MRL214", "repeated-value")
UNKNOWN_ACTIVITY = Code("MRL215", "unknown-activity")
BAD_ID = Code("MRL217", "bad-id")
EMPTY_VALUE = Code("MRL218", "empty-value")
WRONG_SHAPE = Code("MRL219", "wrong-shape")

# 3xx: what an activity's own rules say
NO_RIGHT_ANSWER = Code("MRL301", "no-right-answer")
TOO_MANY_RIGHT_ANSWERS = Code("MRL302", "too-many-right-answers")
MISSING_FEEDBACK = Code("MRL303", "missing-feedback")
DUPLICATE_ID = Code("MRL304", "duplicate-id")
DUPLICATE_TEXT = Code("MRL305", "duplicate-text")
GAP_MISMATCH = Code("MRL306", "gap-mismatch")
UNREACHABLE_NODE = Code("MRL307", "unreachable-node")
DEAD_END_NODE = Code("MRL308", "dead-end-node")
NO_GOOD_ENDING = Code("MRL309", "no-good-ending")
UNKNOWN_NODE = Code("MRL310", "unknown-node")
ENDING_WITH_CHOICES = Code("MRL311", "ending-with-choices")
DUPLICATE_ANSWER = Code("MRL312", "duplicate-answer")
ACTIVITY_INCONSISTENT = Code("MRL313", "activity-inconsistent")
UNKNOWN_STORY_PART = Code("MRL331", "unknown-story-part")
UNUSED_STORY_PART = Code("MRL332", "unused-story-part", _WARNING)
GAUGE_OUT_OF_RANGE = Code("MRL333", "gauge-out-of-range")

# 4xx: references between files
UNKNOWN_DIRECTION = Code("MRL401", "unknown-direction")
UNKNOWN_COLLECTION = Code("MRL402", "unknown-collection")
UNKNOWN_MODULE = Code("MRL403", "unknown-module")
UNKNOWN_SCREEN = Code("MRL404", "unknown-screen")
UNLISTED_SCREEN = Code("MRL405", "unlisted-screen")
MISSING_MEDIA = Code("MRL406", "missing-media")
UNUSED_MEDIA = Code("MRL407", "unused-media", _WARNING)
MISSING_ALTERNATIVE = Code("MRL408", "missing-alternative")
UNKNOWN_ANCHOR = Code("MRL409", "unknown-anchor")
DUPLICATE_CODE = Code("MRL411", "duplicate-code")
DUPLICATE_COLLECTION = Code("MRL412", "duplicate-collection")
DUPLICATE_TERM = Code("MRL413", "duplicate-term")
DUPLICATE_PLACE = Code("MRL415", "duplicate-place")
DUPLICATE_SCREEN = Code("MRL416", "duplicate-screen")
BAD_TARGET = Code("MRL417", "bad-target")
MISSING_FILE = Code("MRL418", "missing-file")
UNKNOWN_PICTOGRAM = Code("MRL419", "unknown-pictogram")
DATES_REVERSED = Code("MRL420", "dates-reversed")
UNEXPECTED_FILE = Code("MRL421", "unexpected-file")
OWN_DIRECTION = Code("MRL422", "own-direction", _WARNING)
RESERVED_SCREEN = Code("MRL423", "reserved-screen")
MISSING_TRANSCRIPT = Code("MRL424", "missing-transcript")
MISSING_CAPTIONS = Code("MRL425", "missing-captions")
BAD_PACKAGE = Code("MRL426", "bad-package")
CHALLENGES_OVERLAP = Code("MRL430", "challenges-overlap")
TOO_FEW_QUESTIONS = Code("MRL431", "too-few-questions")
UNKNOWN_CHALLENGE = Code("MRL441", "unknown-challenge")
DUPLICATE_BADGE = Code("MRL442", "duplicate-badge")
IMPOSSIBLE_BADGE = Code("MRL443", "impossible-badge")
REPEATED_STEP = Code("MRL444", "repeated-step")
PATH_NAMED_AS_MODULE = Code("MRL445", "path-named-as-module")
UNPACKABLE_STEP = Code("MRL446", "unpackable-step")
UNKNOWN_PATH = Code("MRL447", "unknown-path")

# 579: what is allowed against a rule, and why
IDLE_ALLOWANCE = Code("MRL579", "idle-allowance", _WARNING)

# 6xx: budgets of the outputs, and what the site generator refuses
PAGE_TOO_HEAVY = Code("MRL601", "page-too-heavy")
STATE_TOO_BIG = Code("MRL602", "state-too-big")
CONTRAST_TOO_LOW = Code("MRL603", "contrast-too-low")
GENERATOR_REFUSED = Code("MRL604", "generator-refused")
LOCAL_TRACKER = Code("MRL605", "local-tracker", _WARNING)
RECYCLED_ID = Code("MRL606", "recycled-id")

# 7xx: print
PRINTED_CODE_LOST = Code("MRL701", "printed-code-lost")
CODE_CHANGED_TARGET = Code("MRL702", "code-changed-target")
CODE_NOT_DECODED = Code("MRL703", "code-not-decoded")
BAD_PRINTED_CODE = Code("MRL704", "bad-printed-code")
DUPLICATE_PRINTED_CODE = Code("MRL705", "duplicate-printed-code")
UNFIT_COPY = Code("MRL710", "unfit-copy")
BAD_ICC = Code("MRL711", "bad-icc")
NO_ICC = Code("MRL712", "no-icc", _WARNING)
ERASED_LINE = Code("MRL715", "erased-line")
UNPRINTED_CODE = Code("MRL716", "unprinted-code")
FORMER_NAME_TAKEN = Code("MRL717", "former-name-taken")
CUT_HISTORY = Code("MRL718", "cut-history", _WARNING)
TWIN_CAMPAIGNS = Code("MRL720", "twin-campaigns", _WARNING)
PROMISED_MINUTES = Code("MRL721", "promised-minutes", _WARNING)
LANGUAGE_WITHOUT_WORDS = Code("MRL722", "language-without-words")
OUTLIVED_TARGET = Code("MRL723", "outlived-target", _WARNING)
UNPRINTABLE_CHARACTER = Code("MRL724", "unprintable-character")

# 73x: the wall
LONG_ARTICLE = Code("MRL730", "long-article", _WARNING)
NO_FRONT_MATTER = Code("MRL731", "no-front-matter")
TWIN_TAGS = Code("MRL732", "twin-tags")
EARLY_RESULTS = Code("MRL733", "early-results")
TOO_MANY_PINNED = Code("MRL734", "too-many-pinned", _WARNING)
NOT_A_POLL = Code("MRL735", "not-a-poll")
LOCAL_COMMENTS = Code("MRL736", "local-comments", _WARNING)
NOT_YET_SHOWN = Code("MRL737", "not-yet-shown", Severity.NOTE)
NO_LONGER_SHOWN = Code("MRL738", "no-longer-shown", Severity.NOTE)

# 75x: modules borrowed from others
UNSETTLED_UPDATE = Code("MRL750", "unsettled-update", _WARNING)

# 785-789: modules that a direction adapts
OVERLAY_NOWHERE = Code("MRL785", "overlay-nowhere")
OVERLAY_CHANGES_SCORE = Code("MRL786", "overlay-changes-score")
OVERLAY_BROKEN = Code("MRL787", "overlay-broken")

# 788: a borrowing that was killed
CUT_SHORT_BORROWING = Code("MRL788", "cut-short-borrowing", _WARNING)

# 77x: competences and positionings
UNKNOWN_COMPETENCE = Code("MRL770", "unknown-competence")
UNKNOWN_LEVEL = Code("MRL771", "unknown-level")
UNMEASURED_LEVEL = Code("MRL772", "unmeasured-level")
UNKNOWN_STAGE = Code("MRL773", "unknown-stage")
UNREACHABLE_STAGE = Code("MRL774", "unreachable-stage")
STAGE_LOOP = Code("MRL775", "stage-loop")
IMPOSSIBLE_RULE = Code("MRL776", "impossible-rule")
UNFIT_QUESTION = Code("MRL777", "unfit-question")
DUPLICATE_COMPETENCE = Code("MRL778", "duplicate-competence")
UNKNOWN_POSITIONING = Code("MRL779", "unknown-positioning")

# 74x: learning paths
STEP_KIND = Code("MRL740", "step-kind")
DUPLICATE_STEP = Code("MRL741", "duplicate-step")
UNKNOWN_STEP = Code("MRL742", "unknown-step")
STEP_CYCLE = Code("MRL743", "step-cycle")
UNREACHABLE_STEP = Code("MRL744", "unreachable-step")
EXPIRED_STEP = Code("MRL745", "expired-step", _WARNING)
OVERLONG_PATH = Code("MRL746", "overlong-path", _WARNING)
PAST_SESSION = Code("MRL747", "past-session", _WARNING)
EXPIRED_PATH = Code("MRL748", "expired-path", _WARNING)
UNGRADED_EVALUATION = Code("MRL749", "ungraded-evaluation")

# 76x: podcasts
EMPTY_SERIES = Code("MRL760", "empty-series")
CHAPTER_MISPLACED = Code("MRL761", "chapter-misplaced")
TRANSCRIPT_TOO_LONG = Code("MRL762", "transcript-too-long")
DUPLICATE_EPISODE = Code("MRL763", "duplicate-episode")
UNFIT_COVER = Code("MRL764", "unfit-cover")
UNPLAYABLE_CODEC = Code("MRL765", "unplayable-codec")
HEAVY_EPISODE = Code("MRL766", "heavy-episode", _WARNING)
POSTER_UNFIT = Code("MRL767", "poster-unfit")
UNKNOWN_EPISODE = Code("MRL768", "unknown-episode")
TALL_FILM = Code("MRL769", "tall-film")

# 78x: what counts as done
OWN_EQUIVALENT = Code("MRL780", "own-equivalent", _WARNING)
ENDLESS_PAUSE = Code("MRL783", "endless-pause")
NOTHING_REQUIRED = Code("MRL784", "nothing-required")

# 79x: finding a module
UNKNOWN_TRADE = Code("MRL795", "unknown-trade")
DUPLICATE_TRADE = Code("MRL796", "duplicate-trade")
DUPLICATE_SYNONYM = Code("MRL797", "duplicate-synonym")

# 840: the format of sources
NEWER_FORMAT = Code("MRL840", "newer-format")

# 845 to 848: what judges a module
UNKNOWN_LEARNER_ANSWER = Code("MRL845", "unknown-learner-answer")
UNFIT_LEARNER_ANSWER = Code("MRL846", "unfit-learner-answer")
LEARNER_DIFFERS = Code("MRL847", "learner-differs")
UNSURE_LEARNER = Code("MRL848", "unsure-learner")
# 86x: where a project is published; 87x: where its editor writes
PUBLISH_ON_SOURCES = Code("MRL860", "publish-on-sources")
TWIN_DESTINATIONS = Code("MRL861", "twin-destinations")
NOT_ONE_PLACE = Code("MRL862", "not-one-place")
UNFIT_FORGE = Code("MRL870", "unfit-forge")


def core_codes() -> tuple[Code, ...]:
    """Return every code of this file, in the order of their identifiers."""
    found = [value for value in globals().values() if isinstance(value, Code)]
    return tuple(sorted(found, key=lambda code: code.id))
