"""The engine: runs jobs on any executor, keeps their results by content, publishes them once."""
