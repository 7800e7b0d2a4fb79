import { testCheck } from './check-tester'
import { noUnfoundedTick } from './no-unfounded-tick'

testCheck(noUnfoundedTick)
