"""The scoreboard: judged cases of every capability, and what speed and faults cost."""
