"""Stage 3: the vocabulary of the catalogue, as frozen values that each keep their source span.

The model knows no HTML, no MkDocs and no SCORM. One file a subject; import every name from here.
"""

from marelle.model.article import Article, News, Rank, Results
from marelle.model.badge import Badge, Deed, Goal
from marelle.model.campaign import Campaign, Place, Quantity, Words
from marelle.model.catalogue import Catalogue
from marelle.model.challenge import Challenge
from marelle.model.competence import Competence, Framework, Taught
from marelle.model.destination import Bucket, Destination
from marelle.model.fact import Fact
from marelle.model.forge import Forge
from marelle.model.module import Format, Media, Module, Package, Packaged, Source
from marelle.model.origin import Origin
from marelle.model.path import LearningPath
from marelle.model.podcast import Chapter, Cue, Episode, Owner, Series
from marelle.model.positioning import END, Measure, Onward, Positioning, Stage
from marelle.model.print import PrintedCode, Target
from marelle.model.profile import Profile
from marelle.model.screens import (
    ActivitySet,
    Feedback,
    Hotspot,
    Item,
    Lesson,
    Panorama,
    Picture,
    Scene,
    Screen,
)
from marelle.model.shared import (
    Collection,
    Comments,
    Contact,
    Direction,
    Site,
    Term,
    Tracker,
    Trade,
)
from marelle.model.steps import Step
from marelle.model.variant import Variant

__all__ = [
    "END",
    "ActivitySet",
    "Article",
    "Badge",
    "Bucket",
    "Campaign",
    "Catalogue",
    "Challenge",
    "Chapter",
    "Collection",
    "Comments",
    "Competence",
    "Contact",
    "Cue",
    "Deed",
    "Destination",
    "Direction",
    "Episode",
    "Fact",
    "Feedback",
    "Forge",
    "Format",
    "Framework",
    "Goal",
    "Hotspot",
    "Item",
    "LearningPath",
    "Lesson",
    "Measure",
    "Media",
    "Module",
    "News",
    "Onward",
    "Origin",
    "Owner",
    "Package",
    "Packaged",
    "Panorama",
    "Picture",
    "Place",
    "Positioning",
    "PrintedCode",
    "Profile",
    "Quantity",
    "Rank",
    "Results",
    "Scene",
    "Screen",
    "Series",
    "Site",
    "Source",
    "Stage",
    "Step",
    "Target",
    "Taught",
    "Term",
    "Tracker",
    "Trade",
    "Variant",
    "Words",
]
