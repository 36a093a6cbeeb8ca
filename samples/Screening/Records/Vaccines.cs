using System.Collections.Generic;
using Criteria;
using Criteria.Fhir;

namespace Screening.Records;

/// <summary>Which vaccines are live, by their CVX codes. The list holds the common ones; of others it is not known.</summary>
internal static class Vaccines
{
    private static readonly HashSet<string> s_live =
    [
        "03", "94", "21", // measles, mumps and rubella; with varicella; varicella
        "121", // zoster, live
        "111", "149", // influenza, intranasal
        "116", "119", "122", // rotavirus
        "37", "183", "184", // yellow fever
        "02", "25", // polio and typhoid by mouth
        "19", "75", // BCG, vaccinia
    ];

    private static readonly HashSet<string> s_notLive =
    [
        "08", "43", "44", "45", "189", // hepatitis B
        "52", "83", "104", // hepatitis A
        "10", "20", "106", "110", "113", "115", "09", "138", "139", // polio by injection, tetanus, diphtheria, pertussis
        "17", "48", "49", // Haemophilus influenzae b
        "33", "133", "152", "215", "216", // pneumococci
        "32", "114", "136", "147", "162", "163", "203", // meningococci
        "62", "118", "165", "137", // human papillomaviruses
        "135", "140", "141", "150", "158", "161", "166", "168", "171", "185", "186", "197", "205", // influenza by injection
        "187", // zoster, recombinant
    ];

    /// <summary>Null where the codes do not tell.</summary>
    public static bool? IsLive(IReadOnlyList<Code> codes)
    {
        bool? live = null;
        foreach (var code in codes)
        {
            if (code.System != CodeSystems.Cvx)
                continue;
            if (s_live.Contains(code.Value))
                return true;
            if (s_notLive.Contains(code.Value))
                live = false;
        }

        return live;
    }
}
