"""SCORM 1.2 and SCORM 2004: their manifest, and the JavaScript that speaks to their LMSs."""
