"""6xx, 7xx and 9xx: what can be wrong in what is made of the files, and around a project."""

from marelle.diagnostics import Code, Severity

_WARNING = Severity.WARNING

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

# 940: the format of sources
NEWER_FORMAT = Code("MRL940", "newer-format")

# 945 to 948: what judges a module
UNKNOWN_LEARNER_ANSWER = Code("MRL945", "unknown-learner-answer")
UNFIT_LEARNER_ANSWER = Code("MRL946", "unfit-learner-answer")
LEARNER_DIFFERS = Code("MRL947", "learner-differs")
UNSURE_LEARNER = Code("MRL948", "unsure-learner")

# 96x: where a project is published
PUBLISH_ON_SOURCES = Code("MRL960", "publish-on-sources")
TWIN_DESTINATIONS = Code("MRL961", "twin-destinations")
NOT_ONE_PLACE = Code("MRL962", "not-one-place")

# 967, 968: what people answered about a module
REPEATED_REVIEW_ANSWER = Code("MRL967", "repeated-review-answer")
FUTURE_REVIEW_ANSWER = Code("MRL968", "future-review-answer")

# 97x: where the editor of a project writes
UNFIT_FORGE = Code("MRL970", "unfit-forge")

# 975: the address that paper bears
MOVED_ADDRESS = Code("MRL975", "moved-address", _WARNING)

# 976: what is published without drafts
DRAFT_CITED = Code("MRL976", "draft-cited")

# 977: a file of settings that nobody reads
STRAY_SETTINGS = Code("MRL977", "stray-settings", _WARNING)
