"""Stage 3: the vocabulary of the catalogue, as frozen values that each keep their source span.

The model knows no HTML, no MkDocs and no SCORM. One file a subject; import every name from here.
"""

from marelle.model.badge import Badge, Deed, Goal
from marelle.model.campaign import Campaign, Place, Quantity, Words
from marelle.model.catalogue import Catalogue
from marelle.model.challenge import Challenge
from marelle.model.module import Format, Media, Module, Package, Packaged, Source
from marelle.model.path import LearningPath
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
from marelle.model.shared import Collection, Contact, Direction, Site, Term, Tracker, Trade
from marelle.model.steps import Step

__all__ = [
    "ActivitySet",
    "Badge",
    "Campaign",
    "Catalogue",
    "Challenge",
    "Collection",
    "Contact",
    "Deed",
    "Direction",
    "Feedback",
    "Format",
    "Goal",
    "Hotspot",
    "Item",
    "LearningPath",
    "Lesson",
    "Media",
    "Module",
    "Package",
    "Packaged",
    "Panorama",
    "Picture",
    "Place",
    "PrintedCode",
    "Profile",
    "Quantity",
    "Scene",
    "Screen",
    "Site",
    "Source",
    "Step",
    "Target",
    "Term",
    "Tracker",
    "Trade",
    "Words",
]
