namespace Baoxue.Features.Tests.Cli;

/// <summary>A small district taken in by commands alone with the autumn before and the lists of all other offices.</summary>
public sealed class ListedDistrict : LoadedDistrict
{
    public override int Autumns => 2;

    /// <summary>One with somebody of every kind; in others of this size nobody is taught at home, or nobody on the list of justice is out of school.</summary>
    protected override string Seed => "4";

    protected override bool HasLists => true;
}
