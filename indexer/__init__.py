"""The search: domain types, query language, ranking, archive, index, and the engines that answer."""
