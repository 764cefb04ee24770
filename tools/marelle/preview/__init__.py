"""``marelle serve``: a project as it is written; its pages, made again as fast as one saves.

``watch`` tells what changed, ``desk`` holds what was read, ``sketch`` makes at once the pages that
changed, ``whole`` publishes the rest by the pipeline, ``show`` knows what each address gives,
``aside`` what is told of it, ``server`` answers.
"""
