import { testHostileAnswers } from "../../support/hostile-answers";

// Each operation meets every place of an answer and every kind of value. More combinations: test/soak/hostile-answers.

testHostileAnswers(12);
