"""What a search is, and the engines that answer one."""
