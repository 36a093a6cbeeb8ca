using System;
using System.Globalization;
using System.IO;

namespace Screening.Reports;

/// <summary>Shows on a terminal how far a file is read, once that takes longer than a moment; elsewhere nothing.</summary>
/// <param name="terminal">The terminal; null where there is none, as when the output goes to a file.</param>
/// <param name="clock">Tells how long it takes. It decides nothing but when to draw.</param>
internal sealed class ProgressBar(TextWriter? terminal, TimeProvider clock)
{
    private const int Width = 30;
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _lastDrawn;
    private int _drawn;

    /// <summary>Says how much is done; draws where it is time to.</summary>
    public void Show(long done, long all, long patients)
    {
        if (terminal is null)
            return;
        var elapsed = clock.GetElapsedTime(_start);
        if (elapsed < s_patience || elapsed - _lastDrawn < s_pause)
            return;
        var share = all > 0 ? Math.Clamp((double)done / all, 0, 1) : 0;
        var filled = (int)(share * Width);
        var line = string.Create(CultureInfo.InvariantCulture, $"[{new string('#', filled)}{new string('.', Width - filled)}] {(int)(share * 100),3} %, {patients} patients");
        terminal.Write('\r' + line.PadRight(_drawn));
        _drawn = line.Length;
        _lastDrawn = elapsed;
    }

    /// <summary>Takes the bar away.</summary>
    public void Clear()
    {
        if (_drawn > 0)
            terminal!.Write('\r' + new string(' ', _drawn) + '\r');
        _drawn = 0;
    }
}
