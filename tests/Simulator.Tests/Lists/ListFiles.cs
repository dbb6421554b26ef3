using Baoxue.Simulator.Lists;

namespace Baoxue.Simulator.Tests.Lists;

/// <summary>How each list's file is called and headed.</summary>
internal static class ListFiles
{
    public static string NameOf(ListKind kind) => $"{ColumnsOf(kind).Name}-20261015.xlsx";

    public static (string Name, IReadOnlyList<string> Headers) ColumnsOf(ListKind kind) => kind switch
    {
        ListKind.ClassRoll => (ClassRollColumns.Name, ClassRollColumns.Headers),
        ListKind.Disability => (DisabilityColumns.Name, DisabilityColumns.Headers),
        ListKind.HomeTeaching => (HomeTeachingColumns.Name, HomeTeachingColumns.Headers),
        ListKind.Justice => (JusticeColumns.Name, JusticeColumns.Headers),
        ListKind.LowIncome => (LowIncomeColumns.Name, LowIncomeColumns.Headers),
        ListKind.Aid => (AidColumns.Name, AidColumns.Headers),
        ListKind.ResidencePermit => (ResidencePermitColumns.Name, ResidencePermitColumns.Headers),
        ListKind.Departures => (DeparturesColumns.Name, DeparturesColumns.Headers),
        ListKind.Transfers => (TransfersColumns.Name, TransfersColumns.Headers),
    };
}
