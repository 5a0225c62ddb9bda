"""The order of passages: fusion, feedback, and what makes scores of different languages comparable."""
