namespace Baoxue.Simulator;

/// <summary>The figures behind a scale.</summary>
/// <param name="Families">Families in the district, on the household register or not.</param>
/// <param name="ChildFamilyShare">Share of them that have or had children of school age or below.</param>
/// <param name="Villages">Villages and residents' committees.</param>
/// <param name="PrimariesPerTownship">Primary schools of a township beside its central one.</param>
/// <param name="PointsPerTownship">Teaching points of a township.</param>
/// <param name="JuniorsPerTownship">Junior middle schools of a township; every third township has a nine-year school instead of its last.</param>
internal sealed record ScaleFigures(
    int Families, double ChildFamilyShare, int Villages, int PrimariesPerTownship, int PointsPerTownship, int JuniorsPerTownship)
{
    public static ScaleFigures Of(Scale scale) => scale switch
    {
        Scale.Small => new(18_000, 0.46, 75, 1, 1, 1),
        Scale.Full => new(432_000, 0.587, 272, 6, 3, 2),
    };
}
