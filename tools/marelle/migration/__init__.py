"""The sources of a project of before in, the same in the format of today out, comments kept."""
