namespace Baoxue.Features.Tests.Cli;

/// <summary>A district of full size taken in by commands alone; <c>BAOXUE_SOAK_SCALE=small</c> makes it a small one, to try the tests themselves.</summary>
public sealed class FullDistrict : LoadedDistrict
{
    protected override string Scale => Environment.GetEnvironmentVariable("BAOXUE_SOAK_SCALE") ?? "full";

    protected override bool HasLists => true;
}
