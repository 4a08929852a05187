"""Measuring: cases, measures, runs, reports and benchmarks, through the same door as the faces."""
