"""What H5P libraries take, written from what ``semantics.json`` of each says: no code of ours.

A shape is a type, a list of one shape, or fields by their name; every field may be absent, as the
platform fills in its own words, but those that end with ``!``. No other field is known.
"""

from typing import Any

TEXT, NUMBER, YES = str, (int, float), bool
RANGES = [{"from!": NUMBER, "to!": NUMBER, "feedback": TEXT}]
FILE = {"path!": TEXT, "mime!": TEXT, "copyright": {"license": TEXT}} | dict.fromkeys(
    ("width", "height"), NUMBER
)
MEDIA = {"type": "H5P.Image 1.1", "disableImageZooming": YES}
CHOSEN = dict.fromkeys(("tip", "chosenFeedback", "notChosenFeedback"), TEXT)
AGAIN = {"enableRetry": YES, "enableSolutionsButton": YES}
SHAPES: dict[str, Any] = {
    "H5P.Column 1.18": {"content!": [{"content!": "?", "useSeparator": TEXT}]},
    "H5P.MultiChoice 1.16": {
        "media": MEDIA,
        "question!": TEXT,
        "answers!": [{"text!": TEXT, "correct!": YES, "tipsAndFeedback": CHOSEN}],
        "overallFeedback": RANGES,
        "behaviour": AGAIN | {"type": TEXT, "singlePoint": YES, "randomAnswers": YES},
        "UI": dict.fromkeys(("checkAnswerButton", "showSolutionButton", "tryAgainButton"), TEXT),
    },
    "H5P.MultiMediaChoice 0.3": {
        "question!": TEXT,
        "options!": [{"media!": "H5P.Image 1.1", "correct!": YES, "tipsAndFeedback": CHOSEN}],
        "overallFeedback": RANGES,
        "behaviour": AGAIN | {"type": TEXT, "aspectRatio": TEXT},
    },
    "H5P.Image 1.1": {"contentName": TEXT, "file!": FILE, "alt": TEXT},
    "H5P.TrueFalse 1.8": {
        "media": MEDIA,
        "question!": TEXT,
        "correct!": TEXT,
        "l10n": dict.fromkeys(
            ("trueText", "falseText", "checkAnswer", "showSolutionButton", "tryAgain"), TEXT
        ),
        "behaviour": AGAIN | {"feedbackOnCorrect": TEXT, "feedbackOnWrong": TEXT},
    },
    "H5P.Blanks 1.14": {
        "media": MEDIA,
        "text!": TEXT,
        "questions!": [TEXT],
        "overallFeedback": RANGES,
        "behaviour": AGAIN | {"caseSensitive": YES, "showSolutionsRequiresInput": YES},
        **dict.fromkeys(("showSolutions", "tryAgain", "checkAnswer"), TEXT),
    },
    "H5P.DragText 1.10": {
        "taskDescription!": TEXT,
        "textField!": TEXT,
        "distractors": TEXT,
        "overallFeedback": RANGES,
        "behaviour": AGAIN | {"instantFeedback": YES},
        **dict.fromkeys(("checkAnswer", "tryAgain", "showSolution"), TEXT),
    },
    "H5P.MarkTheWords 1.11": {
        "taskDescription!": TEXT,
        "textField!": TEXT,
        "overallFeedback": RANGES,
        "behaviour": AGAIN,
        **dict.fromkeys(("checkAnswerButton", "tryAgainButton", "showSolutionButton"), TEXT),
    },
    "H5P.ImageHotspotQuestion 1.8": {
        "imageHotspotQuestion!": {
            "backgroundImageSettings!": FILE,
            "hotspotSettings!": {
                "taskDescription": TEXT,
                "hotspot!": [
                    {
                        "userSettings!": {"correct!": YES, "feedbackText": TEXT},
                        "computedSettings!": {"figure!": TEXT}
                        | dict.fromkeys(("x!", "y!", "width!", "height!"), NUMBER),
                    }
                ],
            },
        }
    },
    "H5P.Dialogcards 1.9": {
        "mode": TEXT,
        "dialogs!": [{"text!": TEXT, "answer!": TEXT, "image": FILE, "imageAltText": TEXT}],
        "behaviour": {"enableRetry": YES, "randomCards": YES},
        **dict.fromkeys(("answer", "next", "prev", "retry"), TEXT),
    },
    "H5P.Essay 1.5": {
        "media": MEDIA,
        "taskDescription!": TEXT,
        "solution": {"introduction": TEXT, "sample": TEXT},
        "keywords!": [{}],
        "overallFeedback": RANGES,
        "behaviour": AGAIN
        | {"maximumLength": NUMBER, "inputFieldSize": TEXT, "ignoreScoring": YES},
        **dict.fromkeys(("solutionTitle", "checkAnswer", "tryAgain", "showSolution"), TEXT),
    },
    "H5P.Questionnaire 1.3": {
        "questionnaireElements!": [
            {"library!": "H5P.SimpleMultiChoice 1.1", "requiredField!": YES}
        ],
        "uiElements": {
            "buttonLabels": dict.fromkeys(("prevLabel", "nextLabel", "submitLabel"), TEXT),
            "successMessage": TEXT,
        },
    },
    "H5P.SimpleMultiChoice 1.1": {
        "question!": TEXT,
        "alternatives!": [{"text!": TEXT}],
        "inputType": TEXT,
    },
}
# What a column takes, by the version that it is compared with to the letter.
IN_A_COLUMN = {
    *("H5P.MultiChoice 1.16", "H5P.MultiMediaChoice 0.3", "H5P.TrueFalse 1.8", "H5P.Blanks 1.14"),
    *("H5P.DragText 1.10", "H5P.MarkTheWords 1.11", "H5P.ImageHotspotQuestion 1.8"),
    *("H5P.Dialogcards 1.9", "H5P.Essay 1.5", "H5P.Questionnaire 1.3"),
}


def faults(value: Any, shape: Any, place: str = "") -> list[str]:
    """Return what does not fit, and where."""
    if isinstance(shape, str):
        return _content(value, shape, place)
    if isinstance(shape, list):
        if not isinstance(value, list):
            return [place]
        return [f for n, one in enumerate(value) for f in faults(one, shape[0], f"{place}[{n}]")]
    if not isinstance(shape, dict):
        return [] if isinstance(value, shape) else [place]
    if not isinstance(value, dict):
        return [place]
    known = {name.rstrip("!"): inside for name, inside in shape.items()}
    missing = [name for name in shape if name.endswith("!") and name[:-1] not in value]
    return [
        *(f"{place}.{name}" for name in (*missing, *(value.keys() - known.keys()))),
        *(
            fault
            for name, inside in value.items()
            for fault in faults(inside, known.get(name, object), f"{place}.{name}")
        ),
    ]


def _content(value: Any, shape: str, place: str) -> list[str]:
    """Return what does not fit in content of a library, any that a column takes for ``?``."""
    named = value.get("library") if isinstance(value, dict) else None
    if named not in (IN_A_COLUMN if shape == "?" else {shape}) or not value.get("subContentId"):
        return [f"{place}: {named}"]
    return faults(value["params"], SHAPES[named], f"{place}.{named}")
