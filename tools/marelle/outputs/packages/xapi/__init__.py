"""cmi5 and xAPI: what describes their packages, and the JavaScript that speaks to their LMSs."""
