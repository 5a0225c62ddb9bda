"""`python -m pipelines.cli`: the same as `onrecord`, for use when the console script is not on the path."""

from pipelines.cli import main

if __name__ == "__main__":
    main(prog_name="onrecord")
