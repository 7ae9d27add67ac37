"""Learning the weights of denials, over rows of our own."""

from nlp.discourse.denials.weights import weights
from tests.evaluation.calibrate_denials import EXPECTED, learn

ROWS = [({"always": 1.0, "sign": float(n % 2), "idle": 0.0}, n % 2 == 1) for n in range(40)]


def test_a_sign_of_what_is_right_weighs_for_it() -> None:
    learned = learn(ROWS, {"always": -1.0})
    assert learned["sign"] > 1
    assert learned["always"] < 0


def test_what_the_rows_say_nothing_of_keeps_its_expected_weight() -> None:
    assert learn(ROWS, {"idle": 0.7})["idle"] == 0.7
    assert learn(ROWS, {})["idle"] == 0.0


def test_evidence_moves_a_sign_away_from_what_was_expected() -> None:
    assert learn(ROWS, {"sign": -2.0})["sign"] > 0


def test_every_expected_sign_has_a_weight() -> None:
    assert EXPECTED["answers"].keys() <= weights().answers.keys()
    assert EXPECTED["denials"].keys() <= weights().denials.keys()
