"""The side panel: the list of attributed statements, its filter and its rows."""
