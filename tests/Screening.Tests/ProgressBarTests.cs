using Screening.Reports;
using Xunit;

namespace Screening.Tests;

/// <summary>The progress bar is for people who wait at a terminal.</summary>
public sealed class ProgressBarTests
{
    [Fact]
    public void Short_work_shows_no_bar()
    {
        var clock = new StoppedClock();
        using var terminal = new StringWriter();
        var bar = new ProgressBar(terminal, clock);
        clock.Advance(TimeSpan.FromMilliseconds(300));
        bar.Show(50, 100, 7);
        bar.Clear();
        Assert.Empty(terminal.ToString());
    }

    [Fact]
    public void Long_work_shows_how_far_it_is_and_takes_the_bar_away()
    {
        var clock = new StoppedClock();
        using var terminal = new StringWriter();
        var bar = new ProgressBar(terminal, clock);
        clock.Advance(TimeSpan.FromSeconds(1));
        bar.Show(50, 100, 7);
        const string drawn = "[###############...............]  50 %, 7 patients";
        Assert.Equal("\r" + drawn, terminal.ToString());
        bar.Clear();
        Assert.Equal("\r" + drawn + "\r" + new string(' ', drawn.Length) + "\r", terminal.ToString());
    }

    [Fact]
    public void The_bar_is_not_drawn_again_at_once()
    {
        var clock = new StoppedClock();
        using var terminal = new StringWriter();
        var bar = new ProgressBar(terminal, clock);
        clock.Advance(TimeSpan.FromSeconds(1));
        bar.Show(50, 100, 7);
        var once = terminal.ToString();
        clock.Advance(TimeSpan.FromMilliseconds(20));
        bar.Show(51, 100, 8);
        Assert.Equal(once, terminal.ToString());
    }

    [Fact]
    public void Without_a_terminal_nothing_is_drawn()
    {
        var clock = new StoppedClock();
        var bar = new ProgressBar(null, clock);
        clock.Advance(TimeSpan.FromSeconds(1));
        bar.Show(50, 100, 7);
        bar.Clear();
    }

    [SharedDataFact(SharedData.Synthea)]
    public void A_long_file_shows_the_bar_on_the_terminal_and_nowhere_else()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var terminal = new StringWriter();
        var bar = new ProgressBar(terminal, new HurriedClock());
        var exitCode = ScreeningCommand.Run(["--patients", SharedData.Require(SharedData.Synthea), "--as-of", "2021-06-01"], output, error, bar);
        Assert.Equal(ExitCode.Done, exitCode);
        Assert.Contains("%, ", terminal.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\r", terminal.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("%, ", output.ToString() + error, StringComparison.Ordinal);
    }

    /// <summary>A clock that goes when it is told to.</summary>
    private sealed class StoppedClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan time) => _now += time.Ticks;

        public override long GetTimestamp() => _now;
    }

    /// <summary>A clock that goes on by a second whenever it is looked at.</summary>
    private sealed class HurriedClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now += TimeSpan.TicksPerSecond;
    }
}
