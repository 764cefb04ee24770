"""``tincan.xml`` as read: a package in, its activities and the pages they launch out.

No standard says what it holds: LMSs agree on an activity, its name and the page to launch.
"""

from marelle.verify.base import Package
from marelle.xml import Element


def activities(package: Package) -> list[Element]:
    """Return every activity, in order."""
    return [element for element in package.root.walk() if element.name == "activity"]


def launches(package: Package) -> list[Element]:
    """Return what names a page to launch, in order."""
    return [launch for activity in activities(package) for launch in activity.all("launch")]
