"""``python -m marelle``: the command line where no script was installed."""

import sys

from marelle.cli import main

sys.exit(main())
