namespace Baoxue.Domain.Platform.Calendars;

/// <summary>How pages write what a day is (计日理由); an ordinary day needs no word.</summary>
public static class DayReasons
{
    public static string Name(this DayReason reason) => reason switch
    {
        DayReason.Ordinary => "",
        DayReason.MakeUp => "调休上班",
        DayReason.Weekend => "周末",
        DayReason.Holiday => "放假",
        DayReason.Vacation => "假期",
        DayReason.BeforeLessons => "尚未开课",
        DayReason.Rearranged => "学校调课",
    };
}
