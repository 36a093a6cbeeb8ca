using System;
using System.Collections.Generic;

namespace Trials;

/// <summary>Pregnancy and what makes it possible.</summary>
public sealed record Reproduction
{
    /// <summary>Whether the patient is of childbearing age, as the physician judges; said of both sexes.</summary>
    public bool? OfChildbearingAge { get; init; }

    /// <summary>Whether she is pregnant.</summary>
    public bool? Pregnant { get; init; }

    /// <summary>Whether she gives the breast.</summary>
    public bool? Lactating { get; init; }

    /// <summary>Every pregnancy test.</summary>
    public IReadOnlyList<PregnancyTest?>? PregnancyTests { get; init; }
}

/// <summary>A test for human chorionic gonadotropin.</summary>
public sealed record PregnancyTest
{
    /// <summary>What was tested.</summary>
    public PregnancySpecimen? Specimen { get; init; }

    /// <summary>What came of it.</summary>
    public TestResult? Result { get; init; }

    /// <summary>When the specimen was taken.</summary>
    public DateOnly? Date { get; init; }
}

/// <summary>What a pregnancy test was made of.</summary>
public enum PregnancySpecimen
{
    /// <summary>Serum or plasma, in a laboratory: what trials call blood.</summary>
    Serum,

    /// <summary>Urine.</summary>
    Urine,

    /// <summary>A drop of capillary blood, at the bedside.</summary>
    Capillary,
}
