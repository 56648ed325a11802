import { testHostileAnswers } from "../support/hostile-answers";

// Every place of an answer with every kind of value, in every operation.

testHostileAnswers(1);
