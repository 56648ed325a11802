import { testHostileAnswers } from "../support/hostile-answers";

// Every place of an answer with every kind of value, in every third combination with an operation. All of them take some
// six minutes: HOSTILE_EVERY=1 npm run soak.

testHostileAnswers(Number(process.env.HOSTILE_EVERY ?? 3));
