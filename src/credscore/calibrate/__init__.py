"""Fit the rules' weights to labels, and measure probabilities."""

from __future__ import annotations

from credscore.calibrate.fit import Calibration, Hold, calibrate
from credscore.calibrate.logistic import SignedLogistic
from credscore.calibrate.measures import Measures, measure

__all__ = ["Calibration", "Hold", "Measures", "SignedLogistic", "calibrate", "measure"]
