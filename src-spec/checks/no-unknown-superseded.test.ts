import { testCheck } from './check-tester'
import { noUnknownSuperseded } from './no-unknown-superseded'

testCheck(noUnknownSuperseded)
