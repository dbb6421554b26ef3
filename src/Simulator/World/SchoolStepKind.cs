namespace Baoxue.Simulator.World;

/// <summary>What happens in a child's nine years at school.</summary>
public enum SchoolStepKind
{
    /// <summary>Enters grade 1, or grade 7 after primary school (入学).</summary>
    Enrolled,

    /// <summary>Goes up a grade in the same school (升级).</summary>
    Promoted,

    /// <summary>Stays in the same grade (留级).</summary>
    Repeated,

    /// <summary>Leaves for another school (转出).</summary>
    TransferredOut,

    /// <summary>Comes from another school (转入): to one here, or to one outside the district where the step has no school.</summary>
    TransferredIn,

    /// <summary>Is away by leave of the school (休学).</summary>
    Suspended,

    /// <summary>Comes back from that (复学).</summary>
    Resumed,

    /// <summary>Truly leaves school before the end (辍学).</summary>
    DroppedOut,

    /// <summary>Comes back after dropping out (劝返复学).</summary>
    Returned,

    /// <summary>Finishes primary school (小学毕业).</summary>
    FinishedPrimary,

    /// <summary>Finishes compulsory education (初中毕业).</summary>
    Graduated,

    /// <summary>Dies (死亡).</summary>
    Died,

    /// <summary>Goes abroad for good (出国).</summary>
    WentAbroad,
}
