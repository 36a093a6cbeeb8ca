using System;
using System.IO;

namespace Criteria;

/// <summary>
/// A trial as a value without fields, so that one patient can be screened against many trials without boxing: generic code takes a
/// <c>TTrial : struct, ITrial&lt;TSubject&gt;</c>. Each generated trial holds one, named <c>Trial</c>.
/// </summary>
/// <typeparam name="TSubject">The type that holds what is known of one patient.</typeparam>
public interface ITrial<in TSubject>
{
    /// <summary>What the trial is: its criteria, cohorts, texts and source.</summary>
    TrialInfo Info { get; }

    /// <summary>The verdict only.</summary>
    /// <param name="subject">What is known of the patient.</param>
    /// <param name="parameters">The trial's parameters by name; one that is absent is missing.</param>
    Verdict Screen(TSubject subject, TrialParameters parameters);

    /// <summary>The verdict and the outcome of every criterion.</summary>
    /// <param name="subject">What is known of the patient.</param>
    /// <param name="parameters">The trial's parameters by name; one that is absent is missing.</param>
    /// <param name="outcomes">Receives one outcome a criterion, in the order of <see cref="TrialInfo.Criteria"/>; at least that long.</param>
    Verdict Evaluate(TSubject subject, TrialParameters parameters, Span<Outcome> outcomes);

    /// <summary>Writes every criterion with its outcome, the values it read, and its text.</summary>
    /// <param name="subject">What is known of the patient.</param>
    /// <param name="parameters">The trial's parameters by name; one that is absent is missing.</param>
    /// <param name="writer">Receives the text.</param>
    void Explain(TSubject subject, TrialParameters parameters, TextWriter writer);
}
