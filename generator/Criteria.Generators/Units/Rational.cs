using System.Numerics;

namespace Criteria.Units;

/// <summary>An exact fraction.</summary>
#if CRITERIA_GENERATOR
internal
#else
public
#endif
readonly record struct Rational(BigInteger Numerator, BigInteger Denominator);
