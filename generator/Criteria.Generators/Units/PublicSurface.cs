// These files are compiled twice. In the runtime the types below are for users; in the compiler extension they stay internal,
// which they are by default: the other part of each type leaves its accessibility to this one.
#if !CRITERIA_GENERATOR
namespace Criteria.Units;

public readonly partial struct Rational;

public sealed partial class UcumDimension;

public sealed partial class UcumUnit;

public sealed partial class UcumError;

public static partial class Ucum;

public sealed partial class Analyte;

public sealed partial class AnalyteRange;

public sealed partial class MassSubstanceFactor;

public static partial class AnalyteCatalogue;

public static partial class UnitConversion;
#endif
