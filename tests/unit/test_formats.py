"""Print formats: what a campaign may ask for is what there is a template for."""

import json
from pathlib import Path

from marelle.outputs.flyers.sheet import formats

SCHEMA = Path(__file__).parents[2] / "schemas/campaign.schema.json"


def test_campaigns_may_ask_for_every_format_and_no_other() -> None:
    """The schema's list of formats is the list of template folders."""
    schema = json.loads(SCHEMA.read_text("utf-8"))
    assert schema["properties"]["formats"]["items"]["enum"] == sorted(formats())
