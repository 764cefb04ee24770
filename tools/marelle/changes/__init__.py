"""Changes: two versions of a project in, what changed for whoever reads them out.

``compare`` says what learners keep; this says what an expert of the subject must look at. The
change is one value (``value.py``), made by ``project.py``; ``views/`` write it, one file a form.
"""
