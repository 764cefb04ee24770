"""Stand-ins that tests share; importable by name, so that other processes find them too."""
