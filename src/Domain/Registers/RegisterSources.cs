namespace Baoxue.Domain.Registers;

/// <summary>What holds for the sources (数据来源分类).</summary>
public static class RegisterSources
{
    /// <summary>The lists of other offices, in the order pages show them.</summary>
    public static IReadOnlyList<RegisterSource> Listings { get; } = [.. Enum.GetValues<RegisterSource>().Where(s => s.IsListing)];

    extension(RegisterSource source)
    {
        /// <summary>Whether it is a list of some people (名册), from which no children are made.</summary>
        public bool IsListing => source is not (RegisterSource.Student or RegisterSource.Household);

        /// <summary>Whether one person may stand in it several times, once for each thing said (一人多条).</summary>
        public bool ListsOneSeveralTimes => source is RegisterSource.Aid or RegisterSource.Departures or RegisterSource.Transfers;

        /// <summary>Whether only the roles named for it may know that there is such a list (受限名册), clause 15.</summary>
        public bool IsRestricted => source == RegisterSource.Justice;
    }
}
