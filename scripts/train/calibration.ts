/** A name found in held-out text: the margin it was found with, and whether it is one. */
export interface Outcome {
  readonly margin: number;
  readonly right: boolean;
}

/** Slope and intercept of the logistic curve through the outcomes (Platt scaling, by gradient descent). */
export function fitLogistic(outcomes: readonly Outcome[]): [number, number] {
  const mean = outcomes.reduce((sum, { margin }) => sum + margin, 0) / outcomes.length;
  let [slope, intercept] = [0, 0];
  for (let round = 0; round < 3000; round++) {
    let [bySlope, byIntercept] = [0, 0];
    for (const { margin, right } of outcomes) {
      const scaled = margin / mean;
      const error = (right ? 1 : 0) - 1 / (1 + Math.exp(-(slope * scaled + intercept)));
      bySlope += error * scaled;
      byIntercept += error;
    }
    slope += bySlope / outcomes.length;
    intercept += byIntercept / outcomes.length;
  }
  return [slope / mean, intercept];
}
