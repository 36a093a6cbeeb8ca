using Criteria.Benchmarks.Patients;

namespace Criteria.Benchmarks.Shapes;

/// <summary>
/// The baseline: the same criteria as a careful engineer writes them, three-valued, verdict only, leaving as soon as one criterion decides it.
/// </summary>
public static class HandWritten
{
    public static Verdict Screen(Patient p)
    {
        var unknown = false;

        if (p.Age is not { } age)
            unknown = true;
        else if (age < 3 || age > 65)
            return Verdict.Ineligible;

        if (p.AnaTiter >= 80 || p.AntiDsDna >= 30)
        {
        }
        else if (p.AnaTiter is null || p.AntiDsDna is null)
        {
            unknown = true;
        }
        else
        {
            return Verdict.Ineligible;
        }

        if (p.Prednisolone >= 7.5 || p.Sledai2K >= 8)
        {
        }
        else if (p.Prednisolone is null || p.Sledai2K is null)
        {
            unknown = true;
        }
        else
        {
            return Verdict.Ineligible;
        }

        if (p.Withdrawal is not { } withdrawal)
            unknown = true;
        else if (!(withdrawal > 7))
            return Verdict.Ineligible;

        if (p.Lymphocytes is not { } lymphocytes)
            unknown = true;
        else if (!(lymphocytes > 1))
            return Verdict.Ineligible;

        if (p.Ecog is not { } ecog)
            unknown = true;
        else if (ecog < 0 || ecog > 2)
            return Verdict.Ineligible;

        if (p.LifeExpectancy is not { } life)
            unknown = true;
        else if (!(life >= 90))
            return Verdict.Ineligible;

        if (p.IntracranialPressure is not { } pressure)
            unknown = true;
        else if (pressure > 15)
            return Verdict.Ineligible;

        if (p.Lvef is not { } lvef)
            unknown = true;
        else if (lvef < 45)
            return Verdict.Ineligible;

        if (p.QtcF is not { } qtcf)
            unknown = true;
        else if (qtcf >= 470)
            return Verdict.Ineligible;

        if (p.Nyha is not { } nyha)
            unknown = true;
        else if (nyha is 3 or 4)
            return Verdict.Ineligible;

        if (p.PaO2 >= 60 || p.PaCO2 >= 50)
        {
        }
        else if (p.PaO2 is null || p.PaCO2 is null)
        {
            unknown = true;
        }
        else
        {
            return Verdict.Ineligible;
        }

        if (p.MeanPap is not { } pap)
            unknown = true;
        else if (pap >= 25)
            return Verdict.Ineligible;

        if (p.PaCO2 is not { } carbon)
            unknown = true;
        else if (carbon >= 50)
            return Verdict.Ineligible;

        if (p.ArterialPh is not { } ph)
            unknown = true;
        else if (ph < 7.25)
            return Verdict.Ineligible;

        if (p.FastingGlucose < 8.0 || p.PostprandialGlucose < 15 || p.HbA1c < 8.0)
        {
        }
        else if (p.FastingGlucose is null || p.PostprandialGlucose is null || p.HbA1c is null)
        {
            unknown = true;
        }
        else
        {
            return Verdict.Ineligible;
        }

        if (p.Egfr is not { } egfr)
            unknown = true;
        else if (egfr < 30)
            return Verdict.Ineligible;

        if (p.Platelets is not { } platelets)
            unknown = true;
        else if (platelets < 50)
            return Verdict.Ineligible;

        return unknown ? Verdict.Undetermined : Verdict.Eligible;
    }
}
